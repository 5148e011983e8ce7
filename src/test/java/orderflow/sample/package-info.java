/** The made-up sessions in {@code samples/}: what makes them, and what holds them and the documents to the program. */
package orderflow.sample;
