/** What ledgers of cases tell beside the fields of the register. */
package org.gongkai.litigation.columns;
