#include "CBoostMath.h"

#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <boost/math/special_functions/log1p.hpp>

#include <cmath>
#include <limits>

namespace boost::math::policies {

/// Called where an iteration did not converge; by itself Boost would hand back the last guess.
template <class T>
T user_evaluation_error(const char *, const char *, const T &) {
  return std::numeric_limits<T>::quiet_NaN();
}

} // namespace boost::math::policies

namespace {

namespace policies = boost::math::policies;

/// Not a number for a bad argument or an iteration that did not converge, infinity for what is too large, no errno.
///
/// Doubles are not promoted: `long double` is another type on each kind of processor, and results shall be the same.
using Policy = policies::policy<
    policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
    policies::overflow_error<policies::ignore_error>, policies::underflow_error<policies::ignore_error>,
    policies::denorm_error<policies::ignore_error>, policies::rounding_error<policies::ignore_error>,
    policies::indeterminate_result_error<policies::ignore_error>,
    policies::evaluation_error<policies::user_error>, policies::promote_double<false>>;

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

/// A number that a caller in another language can take: no exception leaves this file.
template <class Function>
double guarded(Function function) noexcept {
  try {
    return function();
  } catch (...) {
    return notANumber;
  }
}

bool isProbability(double probability) { return probability >= 0 && probability <= 1; }

} // namespace

extern "C" {

double boost_log_gamma(double x) {
  return guarded([=] { return boost::math::lgamma(x, Policy()); });
}

double boost_log1p_less_x(double x) {
  return guarded([=] { return boost::math::log1pmx(x, Policy()); });
}

double boost_gamma_lower_tail(double shape, double x) {
  return guarded([=] { return boost::math::gamma_p(shape, x, Policy()); });
}

double boost_gamma_upper_tail(double shape, double x) {
  return guarded([=] { return boost::math::gamma_q(shape, x, Policy()); });
}

double boost_gamma_lower_quantile(double shape, double probability) {
  if (shape > 0 && probability == 1) return infinity;
  return guarded([=] { return boost::math::gamma_p_inv(shape, probability, Policy()); });
}

double boost_gamma_upper_quantile(double shape, double probability) {
  if (shape > 0 && probability == 0) return infinity;
  return guarded([=] { return boost::math::gamma_q_inv(shape, probability, Policy()); });
}

double boost_beta_lower_tail(double a, double b, double x) {
  return guarded([=] { return boost::math::ibeta(a, b, x, Policy()); });
}

double boost_beta_upper_tail(double a, double b, double x) {
  return guarded([=] { return boost::math::ibetac(a, b, x, Policy()); });
}

double boost_beta_density(double a, double b, double x) {
  return guarded([=] { return boost::math::ibeta_derivative(a, b, x, Policy()); });
}

double boost_beta_lower_quantile(double a, double b, double probability) {
  return guarded([=] { return boost::math::ibeta_inv(a, b, probability, Policy()); });
}

double boost_beta_upper_quantile(double a, double b, double probability) {
  return guarded([=] { return boost::math::ibetac_inv(a, b, probability, Policy()); });
}

double boost_normal_upper_tail(double z) {
  return guarded([=] { return boost::math::erfc(z / std::sqrt(2.0), Policy()) / 2; });
}

double boost_normal_upper_quantile(double probability) {
  if (!isProbability(probability)) return notANumber;
  if (probability == 0) return infinity;
  if (probability == 1) return -infinity;
  return guarded([=] { return std::sqrt(2.0) * boost::math::erfc_inv(2 * probability, Policy()); });
}

double boost_chi_squared_upper_tail(double degrees_of_freedom, double x) {
  return guarded([=] { return boost::math::gamma_q(degrees_of_freedom / 2, x / 2, Policy()); });
}

}
