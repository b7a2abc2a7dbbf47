/** Lists, counts and files of applications over HTTP. */
package org.gongkai.request.web.search;
