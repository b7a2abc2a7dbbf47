/** Pages of other origins. */
package org.gongkai.kit.web.crossing;
