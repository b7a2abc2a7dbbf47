/** Many items made public together, over HTTP. */
package org.gongkai.disclosure.web.publication;
