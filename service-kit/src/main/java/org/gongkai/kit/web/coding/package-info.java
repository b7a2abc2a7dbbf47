/** Codings of what is sent: what is taken of requests, what is given in answers (RFC 9110, 8.4). */
package org.gongkai.kit.web.coding;
