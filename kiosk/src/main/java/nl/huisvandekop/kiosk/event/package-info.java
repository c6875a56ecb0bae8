/**
 * What the program tells the open pages of by itself, and what the page tells of how it rests.
 * Everything is in memory and bounded.
 *
 * <p>May not know: who tells, who listens, and how it reaches a page.
 */
package nl.huisvandekop.kiosk.event;
