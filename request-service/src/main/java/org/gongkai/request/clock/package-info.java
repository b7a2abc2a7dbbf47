/** The terms in which applications are to be answered, counted day by day (Arts. 30 to 35 of the Regulations). */
package org.gongkai.request.clock;
