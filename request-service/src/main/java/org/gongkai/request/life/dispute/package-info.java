/** Cases about the reply to an application, or about its absence. */
package org.gongkai.request.life.dispute;
