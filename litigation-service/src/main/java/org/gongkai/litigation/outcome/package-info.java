/** How proceedings end (结果), and which column of table 4 that is. */
package org.gongkai.litigation.outcome;
