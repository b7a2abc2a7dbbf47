/** One step for many applications over HTTP. */
package org.gongkai.request.web.bulk;
