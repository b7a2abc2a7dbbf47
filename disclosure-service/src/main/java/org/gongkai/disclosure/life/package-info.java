/** The lives of items of proactive disclosure: drafted, reviewed, published, changed, withdrawn, archived. */
package org.gongkai.disclosure.life;
