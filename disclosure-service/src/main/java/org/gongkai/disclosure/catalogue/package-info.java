/** What a body makes public, in which columns and how often (政务公开事项清单), version by version. */
package org.gongkai.disclosure.catalogue;
