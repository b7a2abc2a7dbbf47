/** The certificate that a service shows, and when it shows another. */
package org.gongkai.kit.web.tls;
