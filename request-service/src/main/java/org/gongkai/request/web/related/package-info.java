/** Related applications over HTTP. */
package org.gongkai.request.web.related;
