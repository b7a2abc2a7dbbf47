/** The id that a request bears through all services, and the line that each leaves in the log. */
package org.gongkai.kit.web.log;
