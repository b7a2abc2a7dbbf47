/** Index numbers of items (索引号). */
package org.gongkai.disclosure.life.number;
