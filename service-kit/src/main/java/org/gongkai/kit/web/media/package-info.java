/** Media types as clients write them, and as they accept them. */
package org.gongkai.kit.web.media;
