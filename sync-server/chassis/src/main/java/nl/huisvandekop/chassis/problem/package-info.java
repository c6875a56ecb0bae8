/**
 * Errors as {@code application/problem+json} (RFC 9457) with a stable code.
 *
 * <p>May not know: which codes there are.
 */
package nl.huisvandekop.chassis.problem;
