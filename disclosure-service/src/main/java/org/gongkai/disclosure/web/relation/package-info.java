/** Relations between items over HTTP. */
package org.gongkai.disclosure.web.relation;
