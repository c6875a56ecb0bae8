/** How JSON is read and written, alike on both sides. May not know: any shape. */
package nl.huisvandekop.chassis.json;
