/** Cases with the applications that they are about, which another service has. */
package org.gongkai.litigation.casefile.link;
