/** Permanent addresses of what is public. */
package org.gongkai.disclosure.address;
