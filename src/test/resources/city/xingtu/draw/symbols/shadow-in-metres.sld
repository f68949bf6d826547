<FeatureTypeStyle xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Title>An area with a shadow of so many metres to the lower right</Title>
  <Rule><PolygonSymbolizer>
    <Geometry><ogc:Function name="offset">
      <ogc:PropertyName>geometry</ogc:PropertyName><ogc:Literal>890.56</ogc:Literal><ogc:Literal>-667.92</ogc:Literal>
    </ogc:Function></Geometry>
    <Fill><CssParameter name="fill">#808080</CssParameter></Fill>
  </PolygonSymbolizer><PolygonSymbolizer>
    <Fill><CssParameter name="fill">#f4d03f</CssParameter></Fill>
    <Stroke><CssParameter name="stroke">#7d6608</CssParameter></Stroke>
  </PolygonSymbolizer></Rule>
</FeatureTypeStyle>
