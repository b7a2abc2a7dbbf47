/** One row of a ledger: its columns, the events that they tell, and the columns that a life comes to again. */
package org.gongkai.request.migration.row;
