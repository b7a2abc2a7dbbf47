/** How regions count, over HTTP. */
package org.gongkai.disclosure.web.counting;
