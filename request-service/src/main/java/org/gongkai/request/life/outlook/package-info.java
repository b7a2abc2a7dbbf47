/** Which steps could be taken as an application stands. */
package org.gongkai.request.life.outlook;
