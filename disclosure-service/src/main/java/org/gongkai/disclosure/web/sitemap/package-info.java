/** Lists of addresses over HTTP. */
package org.gongkai.disclosure.web.sitemap;
