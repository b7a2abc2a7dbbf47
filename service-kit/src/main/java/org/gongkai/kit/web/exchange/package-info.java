/** The request at hand and its answer. */
package org.gongkai.kit.web.exchange;
