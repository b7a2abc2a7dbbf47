/** The words that applications are found by: kept as keyed hashes, written with the row. */
package org.gongkai.request.words;
