/** Numbers behind section four of the report over HTTP. */
package org.gongkai.litigation.web.figures;
