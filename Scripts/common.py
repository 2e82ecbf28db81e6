"""What the scripts in Python share."""

import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def built_program():
    """The path of policy-mentions: what POLICY_MENTIONS_PROGRAM names, or else a release build made now."""
    given = os.environ.get("POLICY_MENTIONS_PROGRAM")
    if given:
        return given
    script = f'source "{ROOT}/Scripts/common.sh"; build_program; printf %s "$program"'
    return subprocess.run(["bash", "-c", script], check=True, stdout=subprocess.PIPE, text=True).stdout
