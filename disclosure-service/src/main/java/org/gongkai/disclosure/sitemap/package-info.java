/** Lists of the addresses of all that is public, for search engines. */
package org.gongkai.disclosure.sitemap;
