/** Sealed words that records are found by: an index of keyed hashes, and what people ask for. */
package org.gongkai.registers.search;
