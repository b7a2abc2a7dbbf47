/** What caches may keep, and for whom. */
package org.gongkai.kit.web.caching;
