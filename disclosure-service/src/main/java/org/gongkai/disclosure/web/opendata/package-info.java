/** Open data over HTTP. */
package org.gongkai.disclosure.web.opendata;
