/**
 * The form of a one-time code: what makes a mistyped one known before anybody is asked.
 *
 * <p>May not know: who gives codes, what one is good for.
 */
package nl.huisvandekop.chassis.code;
