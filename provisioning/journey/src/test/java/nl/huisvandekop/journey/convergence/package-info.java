/**
 * Random histories of fingers, crashes, lost messages and restored files, after which the server's
 * sums must be what fingers did, and every hour must be in its right state.
 *
 * <p>Real stores and real code on both sides; only time and the network are played.
 */
package nl.huisvandekop.journey.convergence;
