/** Databento's binary encoding (DBN, versions 1 to 3): bytes to records, orders to a book, and both to events. */
package orderflow.feed.databento;
