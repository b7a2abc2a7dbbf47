/** As what a case counts in table 4 (domain 5.3). */
package org.gongkai.litigation.counting;
