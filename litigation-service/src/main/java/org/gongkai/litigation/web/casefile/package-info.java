/** Cases with their proceedings and decisions over HTTP. */
package org.gongkai.litigation.web.casefile;
