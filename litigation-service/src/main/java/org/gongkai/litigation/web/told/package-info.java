/** Where other services tell of what cases need to know. */
package org.gongkai.litigation.web.told;
