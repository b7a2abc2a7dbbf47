/** Open data (数据开放): all that is public in files that are read as they come, and the catalogue that describes them. */
package org.gongkai.disclosure.opendata;
