/** The ledger of administrative fees (行政事业性收费): collected and refunded, entry by entry. */
package org.gongkai.disclosure.fee;
