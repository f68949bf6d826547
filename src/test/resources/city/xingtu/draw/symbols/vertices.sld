<FeatureTypeStyle xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Title>Marks at the vertices</Title>
  <Rule><LineSymbolizer><Stroke><CssParameter name="stroke">#999999</CssParameter></Stroke></LineSymbolizer>
  <PointSymbolizer>
    <Geometry><ogc:Function name="vertices"><ogc:PropertyName>geometry</ogc:PropertyName></ogc:Function></Geometry>
    <Graphic><Mark><WellKnownName>square</WellKnownName><Fill><CssParameter name="fill">#c0392b</CssParameter></Fill></Mark><Size>7</Size></Graphic>
  </PointSymbolizer></Rule>
</FeatureTypeStyle>
