/// The special functions of Boost.Math, as plain functions of numbers.
///
/// Each gives NaN for arguments outside its domain, and where an iteration did not converge; a result that is too
/// large or too small for a double is infinite or 0. None throws, keeps state or writes to errno, so all may be
/// called from any thread. "Lower tail" is P(X <= x), "upper tail" P(X > x); each is worked out by itself, so that a
/// small one keeps its digits.
#ifndef C_BOOST_MATH_H
#define C_BOOST_MATH_H

#ifdef __cplusplus
extern "C" {
#endif

/// ln |Γ(x)|.
double boost_log_gamma(double x);
/// ln(1 + x) − x, for x > −1, without the loss of that subtraction near 0.
double boost_log1p_less_x(double x);

/// P(a, x), the regularised lower incomplete gamma function, for shape a > 0 and x ≥ 0.
double boost_gamma_lower_tail(double shape, double x);
/// Q(a, x) = 1 − P(a, x).
double boost_gamma_upper_tail(double shape, double x);
/// The x with P(a, x) = `probability`; infinite at 1.
double boost_gamma_lower_quantile(double shape, double probability);
/// The x with Q(a, x) = `probability`; infinite at 0.
double boost_gamma_upper_quantile(double shape, double probability);

/// I_x(a, b), the regularised incomplete beta function, for a, b > 0 and x from 0 to 1.
double boost_beta_lower_tail(double a, double b, double x);
/// 1 − I_x(a, b).
double boost_beta_upper_tail(double a, double b, double x);
/// x^(a−1) · (1−x)^(b−1) / B(a, b): the derivative of I_x(a, b) by x.
double boost_beta_density(double a, double b, double x);
/// The x with I_x(a, b) = `probability`.
double boost_beta_lower_quantile(double a, double b, double probability);
/// The x with 1 − I_x(a, b) = `probability`.
double boost_beta_upper_quantile(double a, double b, double probability);

/// P(Z > z) of the standard normal distribution.
double boost_normal_upper_tail(double z);
/// The z with P(Z > z) = `probability`; infinite at 0 and 1.
double boost_normal_upper_quantile(double probability);

/// P(X > x) of the chi-squared distribution, for df > 0 and x ≥ 0.
double boost_chi_squared_upper_tail(double degrees_of_freedom, double x);

#ifdef __cplusplus
}
#endif

#endif
