/** Feeds over HTTP. */
package org.gongkai.disclosure.web.feed;
