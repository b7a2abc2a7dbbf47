/** Words that offices do not want in what they make public (错别字、禁用词). */
package org.gongkai.disclosure.wording;
