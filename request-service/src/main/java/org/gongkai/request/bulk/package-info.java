/** One step for many applications. */
package org.gongkai.request.bulk;
