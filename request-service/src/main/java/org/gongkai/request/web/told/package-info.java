/** Where other services tell of applications. */
package org.gongkai.request.web.told;
