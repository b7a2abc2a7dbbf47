/** Entity tags that a request names, and the version of a record that it is held against (RFC 9110, 13). */
package org.gongkai.kit.web.version;
