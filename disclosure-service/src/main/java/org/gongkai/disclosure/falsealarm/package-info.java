/** Values that look like personal data and are none (误报), as somebody with the right has said of them. */
package org.gongkai.disclosure.falsealarm;
